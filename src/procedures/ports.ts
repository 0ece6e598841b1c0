/** What procedures look and act through: the services' clients, handed in by the shell. */
import type { Client } from '../clients/client.ts';

export type Ports = Pick<Client, 'ask' | 'alter'>;

/** What procedures look and act through: the services' clients, handed in by the runtime. */
import type { Client } from '../clients/client.ts';

export type Ports = Pick<Client, 'ask' | 'alter'>;

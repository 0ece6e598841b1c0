import type { Client } from '../clients/client.ts';

/**
 * What procedures look and act through: the services' clients, handed in by the runtime. `ask` reads, `alter`
 * changes; neither rejects.
 */
export type Ports = Pick<Client, 'ask' | 'alter'>;

/** Listens on both names of this machine: to a browser they are two origins, as Zendesk and an app's frame are. */
import { createServer, type RequestListener, type Server } from 'node:http';

const tries = 50;

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/** The wished-for port, or the next free one. Port 0 takes any. */
export async function listen(answer: RequestListener, wished: number): Promise<Listening> {
  for (let port = wished; ; port++) {
    try {
      return await listenOn(answer, port);
    } catch (error) {
      if (!isTaken(error) || port >= wished + tries) throw error;
    }
  }
}

async function listenOn(answer: RequestListener, port: number): Promise<Listening> {
  const first = await opened(createServer(answer), port, '127.0.0.1');
  const address = first.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const servers = [first];
  try {
    // Some machines know `localhost` by its IPv6 address first; those without IPv6 do not need this one.
    servers.push(await opened(createServer(answer), taken, '::1'));
  } catch (error) {
    if (isTaken(error)) {
      await closed(first);
      throw error;
    }
  }
  return { port: taken, close: async () => void (await Promise.all(servers.map(closed))) };
}

function opened(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

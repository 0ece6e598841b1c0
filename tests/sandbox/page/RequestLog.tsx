import type { Exchange, World } from '#world/types.ts';
import { useState } from 'react';

/** The header that stands for the agent's session; the framework adds it, the app never sees it. */
const sessionHeader = 'x-world-agent';

export function RequestLog({ world }: { world: World }) {
  const exchanges = world.log.toReversed();
  return (
    <div className="request-log">
      <h2>Requests, newest first</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Service</th>
            <th scope="col">Request</th>
            <th scope="col">Status</th>
            <th scope="col">The proxy put in</th>
          </tr>
        </thead>
        <tbody>
          {exchanges.map((exchange) => (
            <ExchangeRow key={exchange.n} exchange={exchange} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ExchangeRow({ exchange }: { exchange: Exchange }) {
  const [open, setOpen] = useState(false);
  const put = Object.entries(exchange.requestHeaders).filter(([, value]) => value.includes('(setting '));
  return (
    <>
      <tr data-exchange={exchange.n} data-status={exchange.status}>
        <td>{new Date(exchange.at).toISOString().slice(11, 23)}</td>
        <td>{exchange.service}</td>
        <td>
          <button type="button" className="exchange-open" aria-expanded={open} onClick={() => setOpen(!open)}>
            {exchange.method} {withoutHost(exchange.url)}
          </button>
        </td>
        <td>
          <span className="exchange-status" data-good={exchange.status >= 200 && exchange.status < 400}>
            {exchange.status || (exchange.fault ? 'no reply' : 'waiting')}
          </span>{' '}
          {exchange.fault && <code>{exchange.fault}</code>}
        </td>
        <td>
          {put.map(([name, value]) => (
            <code key={name}>
              {name}: {value}
            </code>
          ))}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5}>
            <Details exchange={exchange} />
          </td>
        </tr>
      )}
    </>
  );
}

function Details({ exchange }: { exchange: Exchange }) {
  const headers = Object.entries(exchange.requestHeaders).filter(([name]) => name !== sessionHeader);
  return (
    <div className="exchange-details">
      <pre>
        {exchange.method} {exchange.url}
        {headers.map(([name, value]) => `\n${name}: ${value}`).join('')}
        {exchange.requestBody ? `\n\n${pretty(exchange.requestBody)}` : ''}
      </pre>
      <pre>{exchange.responseBody ? pretty(exchange.responseBody) : 'Nothing came back.'}</pre>
    </div>
  );
}

function withoutHost(url: string): string {
  const { pathname, search } = new URL(url);
  return decodeURIComponent(pathname + search);
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** Requests to the outside, carried by Zendesk's proxy; and to Zendesk itself, with the agent's own session. */
import type { Send, WireRequest } from '../core/domain/wire.ts';
import { within } from './deadline.ts';
import { jsonBody } from './json-body.ts';
import { rejectedReply, resolvedReply } from './reply.ts';
import type { ZafClient } from './sdk.ts';

/** jQuery asks for plain text by `dataType: 'text'`; the services are asked for JSON all the same. */
function withAccept(headers: WireRequest['headers']): WireRequest['headers'] {
  const given = Object.keys(headers).some((name) => name.toLowerCase() === 'accept');
  return given ? headers : { Accept: 'application/json', ...headers };
}

/**
 * `dataType` is text because jQuery otherwise parses by the reply's content type: it rejects a 200 whose JSON is empty
 * or broken, and runs a reply that calls itself a script. `autoRetry` would send a change twice.
 */
export function optionsOf({ service, method, url, headers, body }: WireRequest): Record<string, unknown> {
  return {
    url,
    type: method,
    headers: withAccept(headers),
    dataType: 'text',
    autoRetry: false,
    httpCompleteResponse: true,
    // Secure settings exist in the proxy only, and Zendesk's own API is never asked through it.
    ...(service === 'zendesk' ? {} : { secure: true, cors: false }),
    ...(body === undefined ? {} : { contentType: 'application/json', data: jsonBody(body) }),
  };
}

/** The deadline is kept here: the SDK has none for requests. A reply that comes later is ignored. */
export function sendBy(client: ZafClient): Send {
  return async (request) => {
    const settled = await within(request.deadline, () => client.request(optionsOf(request)));
    switch (settled.tag) {
      case 'resolved':
        return resolvedReply(settled.value, request.service);
      case 'rejected':
        return rejectedReply(settled.reason, request.service);
      case 'late':
        return { tag: 'silence', why: 'deadline' };
    }
  };
}

/** What the sandbox is told by its address, so that a test or a link can set the scene. */
export interface Parameters {
  case: string | null;
  width: number;
  scheme: 'light' | 'dark';
  mode: string | null;
  settings: Record<string, string | number | boolean>;
  latency: number;
  agents: 1 | 2;
  /** `none`: the app's page keeps the CDN's address of Zendesk's SDK. */
  sdk: string | null;
}

export function parametersOf(search: string): Parameters {
  const query = new URLSearchParams(search);
  return {
    case: query.get('case'),
    width: Number(query.get('width') ?? 320),
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    mode: query.get('mode'),
    settings: settingsIn(query.get('settings')),
    latency: Number(query.get('latency') ?? 150),
    agents: query.get('agents') === '2' ? 2 : 1,
    sdk: query.get('sdk'),
  };
}

function settingsIn(json: string | null): Parameters['settings'] {
  if (json === null) return {};
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('settings= takes a JSON object');
  return parsed as Parameters['settings'];
}

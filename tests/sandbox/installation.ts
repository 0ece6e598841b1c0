/** The app as it is installed: its manifest as built, and the settings of the case that is being played. */
import type { PreparedCase } from '#world/cases/index.ts';
import { standardSettings, type Settings } from '#world/settings.ts';
import type { Parameters } from './parameters.ts';

interface Parameter {
  name: string;
  type: string;
  secure?: boolean;
  default?: string | number | boolean;
}

interface Manifest {
  name: string;
  version?: string;
  parameters?: Parameter[];
  domainWhitelist?: string[];
  location: { support: { ticket_sidebar: { url: string } | string } };
}

export interface Installation {
  name: string;
  version: string;
  page: string;
  icon: string;
  domainWhitelist: string[];
  /** Names of the settings that only the proxy knows. */
  secure: string[];
  defaults: Settings;
}

export async function readInstallation(appRoot: string): Promise<Installation> {
  const response = await fetch(`${appRoot}manifest.json`);
  if (!response.ok) throw new Error(await response.text());
  const manifest = (await response.json()) as Manifest;
  const sidebar = manifest.location.support.ticket_sidebar;
  const parameters = manifest.parameters ?? [];
  return {
    name: manifest.name,
    version: manifest.version ?? '1.0.0',
    page: typeof sidebar === 'string' ? sidebar : sidebar.url,
    icon: `${appRoot}assets/logo-small.png`,
    domainWhitelist: manifest.domainWhitelist ?? [],
    secure: parameters.filter((parameter) => parameter.secure).map((parameter) => parameter.name),
    defaults: Object.fromEntries(
      parameters.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

/** The later wins; a setting overridden with null is not set at all. */
export function settingsFor(
  installation: Installation,
  about: PreparedCase,
  parameters: Parameters,
): Settings {
  const all: Record<string, unknown> = {
    ...installation.defaults,
    ...standardSettings(),
    ...about.settings,
    ...(parameters.mode ? { execution_mode: parameters.mode } : {}),
    ...parameters.settings,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Settings;
}

/** What `metadata()` hands to the app. */
export function publicSettings(installation: Installation, settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !installation.secure.includes(name)));
}

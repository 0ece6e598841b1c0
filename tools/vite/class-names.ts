import { basename } from 'node:path';

/**
 * Names the classes of a style sheet by its file and their own name: readable, and small beside the hashes that are
 * usual. Two files of one name would share their classes, so there must be none.
 */
export function classNames(): (name: string, file: string) => string {
  const owners = new Map<string, string>();
  return (name, path) => {
    const file = path.split('?')[0] ?? path;
    const sheet = basename(file).replace(/\..*$/, '');
    const owner = owners.get(sheet) ?? file;
    if (owner !== file) throw new Error(`${owner} and ${file} have the same name.`);
    owners.set(sheet, file);
    return `${sheet}-${name}`;
  };
}

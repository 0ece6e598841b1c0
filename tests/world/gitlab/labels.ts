/** Labels as GitLab takes them: a list, or one text with commas. */
export const labelsIn = (value: unknown): string[] => {
  const items: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return items.map((item) => String(item).trim()).filter((item) => item !== '');
};

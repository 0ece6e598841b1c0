/** By which keys a customer may be meant by what the agent typed (decisions.md, "Choices"). */
import { refOfPath } from '../domain/namespace-ref.ts';

/** What a customer can be found by. */
export type KeyKind = 'id' | 'uid' | 'group' | 'username' | 'email' | 'subscription' | 'name';

/** One way to find a customer. `arg`: as the question of that key wants it; a group is a ref (domain/namespace-ref.ts). */
export interface CustomerKey {
  readonly by: KeyKind;
  readonly arg: string;
}

const key = (by: KeyKind, arg: string): CustomerKey => ({ by, arg });

/** The record's own page in the admin area, as it stands in the browser's address bar. */
const adminPage = /^https?:\/\/[^/\s]+\/admin\/customer\/(\d+)(?:[/?#]|$)/i;
const gitlabAddress = /^(?:https?:\/\/)?(?:www\.)?gitlab\.com\/(?:groups\/)?([^?#\s]+)/i;
const subscriptionName = /^A-S\d+$/i;
const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const login = /^@([\w.-]+)$/;
const path = /^\/?[\w.-]+(?:\/[\w.-]+)+\/?$/;
const word = /^[\w.-]+$/;

/** CustomersDot searches for no less than this. */
const searchedFrom = 3;

const nameKey = (text: string): readonly CustomerKey[] =>
  text.length < searchedFrom ? [] : [key('name', text)];

/** A page below a group stands for the group; one part alone may be a person's page as well. */
function keysOfAddress(tail: string): readonly CustomerKey[] {
  const full = tail.replace(/\/-\/.*$/, '').replace(/^\/+|\/+$/g, '');
  const group = key('group', refOfPath(full));
  return full.includes('/') ? [group] : [group, key('username', full)];
}

/**
 * The keys to try, one after the other, until one finds somebody. Empty where the text is nothing that can be asked for,
 * be it too short to be searched for.
 */
export function customerKeys(typed: string): readonly CustomerKey[] {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (/^\d{1,15}$/.test(text)) return [key('id', text), key('uid', text), key('group', text)];
  const record = adminPage.exec(text)?.[1];
  if (record !== undefined) return [key('id', record)];
  const address = gitlabAddress.exec(text)?.[1];
  if (address !== undefined) return keysOfAddress(address);
  if (subscriptionName.test(text)) return [key('subscription', text.toUpperCase())];
  if (emailAddress.test(text)) return [key('email', text)];
  const username = login.exec(text)?.[1];
  if (username !== undefined) return [key('username', username)];
  if (path.test(text)) return [key('group', text.replace(/^\/+|\/+$/g, ''))];
  if (word.test(text)) return [key('username', text), key('group', refOfPath(text)), ...nameKey(text)];
  return nameKey(text);
}

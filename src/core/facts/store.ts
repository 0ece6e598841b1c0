/** The fact store: every question that was asked about a ticket, with what came back. One question, one entry. */
import type { FactKind, FactOf } from '../domain/query.ts';
import { idle, type Part } from '../domain/loadable.ts';

export type Book = { readonly [K in FactKind]?: ReadonlyMap<string, Part<FactOf[K]>> };

/** What the book says to a question; `idle` when it was never asked. */
export function entry<K extends FactKind>(book: Book, of: K, arg: string | number): Part<FactOf[K]> {
  return book[of]?.get(String(arg)) ?? idle;
}

/** The book with one answer written into it. */
export function withEntry<K extends FactKind>(book: Book, of: K, arg: string, part: Part<FactOf[K]>): Book {
  const entries: ReadonlyMap<string, Part<FactOf[K]>> = new Map(book[of]).set(arg, part);
  return { ...book, [of]: entries };
}

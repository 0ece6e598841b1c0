/** Garden's table, as narrow as the column wants it. Rows and cells bear what they are given. */
import type { ComponentPropsWithoutRef, ElementType } from 'react';
import { drawnTable as drawn } from '#garden/table';
import look from './look.module.css';

type Given<Tag extends ElementType> = Omit<ComponentPropsWithoutRef<Tag>, 'className'>;

interface Titled {
  readonly caption: string;
  /** The heading above says the same to those who see. */
  readonly heard?: boolean;
}

export const Table = ({ caption, heard = false, children, ...rest }: Given<'table'> & Titled) => (
  <table {...rest} {...drawn.table} className={`${drawn.table.className} ${look.table}`}>
    {heard ? <caption>{caption}</caption> : <caption {...drawn.caption}>{caption}</caption>}
    {children}
  </table>
);

export const HeaderRow = (given: Given<'tr'>) => (
  <thead {...drawn.head}>
    <tr {...given} {...drawn.headerRow} />
  </thead>
);

export const HeaderCell = (given: Given<'th'>) => (
  <th {...given} {...drawn.headerCell} className={`${drawn.headerCell.className} ${look.cell}`} scope="col" />
);

export const Row = ({ selected = false, ...rest }: Given<'tr'> & { readonly selected?: boolean }) => (
  <tr {...rest} {...(selected ? drawn.selectedRow : drawn.row)} />
);

/** Says what its row is about. */
export const RowHeader = (given: Given<'th'>) => (
  <th {...given} {...drawn.cell} className={`${drawn.cell.className} ${look.cell}`} scope="row" />
);

export const Cell = (given: Given<'td'>) => (
  <td {...given} {...drawn.cell} className={`${drawn.cell.className} ${look.cell}`} />
);

/**
 * What a subscription's own page in Zuora tells of the purchase by saying nothing: it lists every product, and names a reseller
 * in one of two places. A row of a table does neither.
 */
interface Purchase {
  readonly program?: string;
  readonly reseller?: string;
}

/** A product that is a plan and nothing more; a programme stands in the product's name. */
const plain = /^([\d.,]+\s*[×x*]\s*)?(gitlab |saas - )?(premium|ultimate)( \(saas\))?$/i;
const empty = /^(-|–|—)?$/;

/** @param valueOf the value beside or below a name of the page; undefined where the page does not have the name */
export function purchasePasted(valueOf: (name: RegExp) => string | undefined): Purchase {
  const products = valueOf(/^products$/i)?.split(/,(?!\d{3}\b)/);
  const sources = [valueOf(/^invoice owner$/i), valueOf(/^ssp ?channel$/i)];
  const isPlain = products?.every((product) => plain.test(product.trim())) === true;
  const isDirect = sources.every((one) => one !== undefined && empty.test(one.trim()));
  return { ...(isPlain ? { program: 'none' } : {}), ...(isDirect ? { reseller: 'no' } : {}) };
}

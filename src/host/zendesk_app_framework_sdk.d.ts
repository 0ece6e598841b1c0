/** The package has no types; what it exports is judged in sdk.ts, where the CDN's copy is judged too. */
declare module 'zendesk_app_framework_sdk' {
  const sdk: unknown;
  export default sdk;
}

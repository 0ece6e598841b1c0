/** The arrows of docs/architecture.md. Each fence has a name and the reason a newcomer needs. */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-only-itself',
      comment: 'Rules are plain values: they must run without React, network, Zendesk or a clock.',
      severity: 'error',
      from: { path: '^src/core' },
      to: { path: '^(src/(?!core)|node_modules)', pathNot: 'node_modules/zod' },
    },
    {
      name: 'no-procedure-knows-another',
      comment:
        'A procedure is added or taken away with its folder; the plan, not a procedure, puts them in order.',
      severity: 'error',
      from: { path: '^src/procedures/([^/]+)/' },
      to: { path: '^src/procedures/([^/]+)/', pathNot: '^src/procedures/$1/' },
    },
    {
      name: 'procedures-know-core-and-endpoints',
      comment:
        'A procedure looks and acts through the ports it is handed, never through the host or the screen.',
      severity: 'error',
      from: { path: '^src/procedures' },
      to: { path: '^src/(host|shell|sidebar|carriers|main)' },
    },
    {
      name: 'clients-know-only-core',
      comment: 'A client is handed a send function; who carries it is not its business.',
      severity: 'error',
      from: { path: '^src/clients' },
      to: { path: '^src/(?!clients|core)' },
    },
    {
      name: 'host-knows-only-core',
      comment: 'Zendesk is one adapter: it can be replaced without touching a rule.',
      severity: 'error',
      from: { path: '^src/host' },
      to: { path: '^src/(?!host|core)' },
    },
    {
      name: 'only-the-host-says-zafclient',
      comment: "Zendesk's SDK has untyped replies; one adapter evens them out.",
      severity: 'error',
      from: { path: '^src', pathNot: '^src/host' },
      to: { path: 'zendesk_app_framework_sdk' },
    },
    {
      name: 'the-sidebar-decides-nothing',
      comment: 'A component shows a case and sends events; it never reaches a service.',
      severity: 'error',
      from: { path: '^src/sidebar' },
      to: { path: '^src/(clients|host|carriers|procedures|main)' },
    },
    {
      name: 'the-shell-knows-no-screen',
      comment: 'The loop must run in tests without React.',
      severity: 'error',
      from: { path: '^src/shell' },
      to: { path: '^src/(sidebar|main)|node_modules/(react|styled-components|@zendeskgarden)' },
    },
    {
      name: 'the-shell-is-handed-its-parts',
      comment:
        'It knows the shape of host, carriers and ports; which ones there are is put together outside.',
      severity: 'error',
      from: { path: '^src/shell' },
      to: {
        path: '^src/',
        pathNot: '^src/(shell|core|clients|words)/|^src/(host/host|carriers/carrier|procedures/ports)\\.ts$',
      },
    },
    {
      name: 'carriers-know-core-and-clients',
      comment: 'How a change is carried out knows no screen, no loop and no single procedure.',
      severity: 'error',
      from: { path: '^src/carriers' },
      to: { path: '^src/', pathNot: '^src/(carriers|core|clients)/|^src/procedures/ports\\.ts$' },
    },
    {
      name: 'words-know-nothing',
      comment: 'A sentence is found by its key, whoever says it.',
      severity: 'error',
      from: { path: '^src/words' },
      to: { path: '^src/', pathNot: '^src/words/' },
    },
    {
      name: 'src-knows-no-test',
      comment: 'What ships never depends on what checks it.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^tests' },
    },
    {
      name: 'the-world-is-an-oracle',
      comment: 'A double that shares code with the app would share its mistakes.',
      severity: 'error',
      from: { path: '^tests/world' },
      to: { path: '^src' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one.',
      severity: 'error',
      from: { path: '^(src|tests)' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};

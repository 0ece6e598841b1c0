/** The rooms of the core, each of which knows only those before it. */
const rooms = ['domain', 'procedures', 'journal', 'step', 'facts', 'findings', 'plan', 'case'];

const fenceOf = (room) => ({
  name: `core-${room}-knows-only-the-rooms-before-it`,
  comment: `A rule is read from above: ${rooms.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/core/${room}/` },
  to: { path: `^src/core/(${rooms.slice(rooms.indexOf(room) + 1).join('|')})/` },
});

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
    ...rooms.slice(0, -1).map(fenceOf),
    {
      name: 'core-has-eight-rooms',
      comment: 'A rule stands in the room that it is about.',
      severity: 'error',
      from: {},
      to: { path: `^src/core/(?!(${rooms.join('|')})/)` },
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
      to: { path: '^src/(host|runtime|sidebar|executors|main)' },
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
      to: { path: '^src/(clients|host|executors|procedures|main)' },
    },
    {
      name: 'the-runtime-knows-no-screen',
      comment: 'The loop must run in tests without React.',
      severity: 'error',
      from: { path: '^src/runtime' },
      to: { path: '^src/(sidebar|main)|node_modules/(react|styled-components|@zendeskgarden)' },
    },
    {
      name: 'the-runtime-is-handed-its-parts',
      comment:
        'It knows the shape of host, executors and ports; which ones there are is put together outside.',
      severity: 'error',
      from: { path: '^src/runtime' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(runtime|core|clients|i18n)/|^src/(host/host|executors/executor|procedures/ports)\\.ts$',
      },
    },
    {
      name: 'the-desk-knows-no-case',
      comment:
        'It finds out why something goes wrong from plain facts; what follows for a case is decided in the core.',
      severity: 'error',
      from: { path: '^src/desk/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(desk|core/domain|clients|i18n|sidebar/(elements|confirm))/|^src/sidebar/(app-context|memo|times|verdict/trouble-text)\\.ts$',
      },
    },
    {
      name: 'executors-know-core-and-clients',
      comment: 'How a change is carried out knows no screen, no loop and no single procedure.',
      severity: 'error',
      from: { path: '^src/executors' },
      to: { path: '^src/', pathNot: '^src/(executors|core|clients)/|^src/procedures/ports\\.ts$' },
    },
    {
      name: 'i18n-knows-only-its-keys-and-letters',
      comment:
        'A sentence is found by its key, whoever says it. Rules name keys too, and put letters together of them, so their types stand in the core, below everything.',
      severity: 'error',
      from: { path: '^src/i18n' },
      to: { path: '^src/', pathNot: '^src/(i18n/|core/domain/(message-key|letter)\\.ts$)' },
    },
    {
      name: 'only-main-knows-the-assembly',
      comment:
        'What is put together out of several rooms is handed to them, and none of them reaches for it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(assembly/|main\\.tsx$)' },
      to: { path: '^src/assembly' },
    },
    {
      name: 'the-assembly-knows-no-screen',
      comment: 'It is there before the screen, and where the screen does not come.',
      severity: 'error',
      from: { path: '^src/assembly' },
      to: { path: '^src/(sidebar|main)|node_modules/(react|styled-components|@zendeskgarden)' },
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

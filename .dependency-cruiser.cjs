/** The table "who may import whom" of docs/architecture.md. Each rule has a forbidden example in test/guards. */
const feature = '^console/features/([^/]+)/';
const modules = '^server/modules/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('psychology-is-pure', '^psychology/', { pathNot: ['^psychology/'] }),
    rule('contract-depends-on-zod', '^contract/', { pathNot: ['^contract/', '^node_modules/zod/', '^psychology/'] }),
    rule('contract-takes-types-from-psychology', '^contract/', {
      path: '^psychology/',
      dependencyTypesNot: ['type-only'],
    }),
    rule('sdk-takes-types-from-contract', '^sdk/', { pathNot: ['^sdk/', '^contract/'] }),
    rule('sdk-imports-no-contract-code', '^sdk/', { path: '^contract/', dependencyTypesNot: ['type-only'] }),
    rule('widget-stays-small', '^widget/', { pathNot: ['^widget/', '^sdk/', '^contract/', '^node_modules/preact/'] }),
    rule('widget-takes-types-from-contract', '^widget/', { path: '^contract/', dependencyTypesNot: ['type-only'] }),
    rule('console-never-server', '^(console|widget|sdk)/', { path: '^server/' }),
    rule('console-takes-types-from-contract', '^console/', {
      path: '^contract/(?!permissions|figures|field-values)',
      dependencyTypesNot: ['type-only'],
    }),
    rule('ui-has-no-product-words', '^console/ui/', { path: '^(console/(app|features)|contract|psychology|sdk)/' }),
    {
      name: 'features-by-their-index',
      severity: 'error',
      from: { path: feature, pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^console/features/[^/]+/',
        pathNot: ['^console/features/$1/', '^console/features/[^/]+/index\\.ts$'],
      },
    },
    rule('platform-has-no-product-words', '^server/platform/', {
      path: '^(server/(modules|channels)|contract/(?!(define|live)\\.ts))',
    }),
    rule('modules-never-channels', '^server/modules/', { path: '^server/channels/' }),
    {
      name: 'modules-by-their-index',
      severity: 'error',
      from: { path: modules, pathNot: 'tables\\.ts$|\\.test\\.ts$' },
      to: { path: '^server/modules/[^/]+/', pathNot: ['^server/modules/$1/', '^server/modules/[^/]+/index\\.ts$'] },
    },
    rule('channels-enter-by-conversations', '^server/channels/([^/]+)/', {
      path: '^server/(modules|channels)/',
      pathNot: [
        '^server/channels/$1/',
        '^server/channels/channel\\.ts$',
        '^server/modules/(conversations|contacts|files|workspace)/index\\.ts$',
      ],
    }),
    rule('no-circular', '', { circular: true }),
    rule('no-unresolvable', '', { couldNotResolve: true, pathNot: '^node$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.css'],
    },
  },
};

/** Tests may import what they need to test with. */
function rule(name, from, to) {
  return { name, severity: 'error', from: from === '' ? {} : { path: from, pathNot: '\\.test\\.tsx?$' }, to };
}

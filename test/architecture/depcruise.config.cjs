const rules = require('./import-rules.json')

/** dependency-cruiser reads the same data as the architecture test: import-rules.json. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: '^test/' }, to: { circular: true } },
    {
      // Types may know each other among tests; running code may not.
      name: 'no-cycles-in-tests',
      severity: 'error',
      from: { path: '^test/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...rules.map(({ name, from, fromNot, mayImport }) => ({
      name,
      severity: 'error',
      from: { path: from, ...(fromNot === undefined ? {} : { pathNot: fromNot }) },
      to: { pathNot: mayImport },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$|\\.sql(\\?raw)?$|\\.html$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}

const rules = require('./import-rules.json')

/** dependency-cruiser reads the same data as the architecture test: import-rules.json. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
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

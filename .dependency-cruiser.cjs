// The import rule of src/README.md: which folder may know which, where each library is at home. Checked by `npm run layout` and by a test.
const STAGES = ['interview', 'assessment', 'planning', 'scheduling', 'comparing', 'tracking', 'reporting', 'validation']
const PURE = ['model', 'knowledge', ...STAGES, 'editing']

const stageRule = (folder) => ({
  name: `${folder}-imports-only-model-and-knowledge`, severity: 'error',
  comment: `The stage ${folder} takes file shapes and knowledge and gives a file shape; it knows no other folder.`,
  from: { path: `^src/${folder}/` }, to: { path: '^src/', pathNot: [`^src/${folder}/`, '^src/model/', '^src/knowledge/'] },
})

const home = (library, folders, comment) => ({
  name: `${library.replace(/\W+/g, '-')}-at-home`, severity: 'error', comment: comment ?? `${library} is used only where it is at home.`,
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}`) }, to: { path: `(^|node_modules/)${library}(/|$)` },
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'No cycle, not even of types.', from: {}, to: { circular: true } },
    { name: 'model-imports-nothing', severity: 'error', comment: 'Shared values know nobody.', from: { path: '^src/model/' }, to: { path: '^src/', pathNot: '^src/model/' } },
    { name: 'knowledge-imports-only-model', severity: 'error', comment: 'Knowledge knows shapes, not stages.', from: { path: '^src/knowledge/' }, to: { path: '^src/', pathNot: ['^src/knowledge/', '^src/model/'] } },
    ...STAGES.map(stageRule),
    { name: 'editing-imports-validation', severity: 'error', comment: 'What an editor offers rests on the tables of the rules.', from: { path: '^src/editing/' }, to: { path: '^src/', pathNot: ['^src/editing/', '^src/model/', '^src/knowledge/', '^src/validation/'] } },
    { name: 'files-imports-only-model', severity: 'error', comment: 'The disk neither judges nor asks.', from: { path: '^src/files/' }, to: { path: '^src/', pathNot: ['^src/files/', '^src/model/'] } },
    { name: 'nobody-imports-cli', severity: 'error', comment: 'The person is at the end of the line.', from: { path: '^src/', pathNot: '^src/cli/' }, to: { path: '^src/cli/' } },
    { name: 'pure-folders-touch-nothing', severity: 'error', comment: 'Stages, model and knowledge have no disk, no terminal, no clock.', from: { path: `^src/(${PURE.join('|')})/` }, to: { dependencyTypes: ['core'] } },
    home('yaml', ['files/']), home('js-yaml', ['files/']), home('hucre', ['files/']), home('fflate', ['files/']),
    home('ajv', ['validation/']), home('fast-xml-builder', ['validation/']), home('ajv-formats', ['validation/']),
    home('handlebars', ['reporting/']), home('github-slugger', ['reporting/']), home('markdown-table', ['reporting/']),
    home('intl-messageformat', ['knowledge/']), home('fastest-levenshtein', ['model/']),
    home('@oclif/core', ['cli/']), home('@bomb.sh/tab', ['cli/']), home('@inquirer', ['cli/']), home('chalk', ['cli/']), home('transliteration', ['cli/']), home('diff', ['cli/']), home('node-diff3', ['cli/']),
    home('vscode-languageserver', ['cli/lsp/']), home('vscode-languageserver-textdocument', ['cli/lsp/']),
    { name: 'no-test-imports', severity: 'error', comment: 'Nothing that ships depends on a test.', from: { path: '^(src|bin)/' }, to: { path: '^test/' } },
    {
      name: 'only-libraries-with-a-home', severity: 'error', comment: 'What is bundled into the product is listed here, by folder.', from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(hucre|fflate|fast-xml-builder|yaml|js-yaml|ajv|ajv-formats|handlebars|github-slugger|markdown-table|intl-messageformat|@oclif/core|@bomb\.sh|@inquirer|chalk|transliteration|diff|node-diff3|string-width|wrap-ansi|fastest-levenshtein|vscode-languageserver|vscode-languageserver-textdocument|vscode-languageserver-protocol|vscode-languageserver-types|vscode-jsonrpc|@types)/' },
    },
    { name: 'no-barrels-no-utils', severity: 'error', comment: 'A file is named after the value it handles.', from: {}, to: { path: '^src/.*(^|/)(index|utils?|helpers?|shared|common|misc)(\\.ts|/)' } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' }, exclude: { path: 'src/validation/compiled/' }, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] } },
}

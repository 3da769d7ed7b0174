// Lint: strict TypeScript, small files and functions, purity of the stages.
import tseslint from 'typescript-eslint'

const PURE = ['model', 'knowledge', 'interview', 'assessment', 'planning', 'scheduling', 'comparing', 'tracking', 'selection', 'reporting', 'validation', 'editing']

export default tseslint.config(
  { ignores: ['dist/', 'src/validation/compiled/', 'src/model/file-types.ts', 'node_modules/', '.tmp/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      eqeqeq: 'error', 'no-console': 'error', 'prefer-const': 'error', 'no-param-reassign': 'error',
    },
  },
  {
    files: PURE.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'Stages have no clock: pass the day.' }, { object: 'Math', property: 'random', message: 'Stages have no chance: pass a seed.' },
        { object: 'process', property: 'env', message: 'Stages have no environment.' }, { object: 'performance', property: 'now', message: 'Stages have no clock.' }],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Stages have no clock: pass the day.' }],
      'no-restricted-globals': ['error', 'process', 'console', 'setTimeout', 'fetch'],
    },
  },
  { files: ['bin/run.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 600] } },
)

// The compiled schemas: written into src/validation/compiled/ by the build and before the tests, not kept in the repository.

declare module '*/compiled/fast.js' {
  import type { ValidateFunction } from 'ajv'

  const validators: Readonly<Record<string, ValidateFunction>>
  export default validators
}

declare module '*/compiled/full.js' {
  import type { ValidateFunction } from 'ajv'

  const validators: Readonly<Record<string, ValidateFunction>>
  export default validators
}

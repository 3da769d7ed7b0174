// The part that we use of a package that comes without types.

declare module 'json-schema-test-suite' {
  const suite: {
    /** The tests of draft 4. */
    draft4(): readonly { readonly file: string; readonly schemas: readonly { readonly schema: unknown; readonly tests: readonly { readonly data: unknown }[] }[] }[]
  }
  export default suite
}

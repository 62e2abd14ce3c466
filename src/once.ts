/** A value that is made when it is first asked for: what costs time is not for the import of the plugin. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

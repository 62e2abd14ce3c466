/** The code that each error of a Bearer challenge belongs to (RFC 6750 §3.1). */
export const bearerErrors: ReadonlyMap<string, number> = new Map([
  ['invalid_request', 400],
  ['invalid_token', 401],
  ['insufficient_scope', 403],
])

/**
 * The reply codes of SMTP and its extensions that HTTP has not assigned (RFC 5321 §4.2.3, RFC 3207 §4, RFC 4954 §6, RFC 7504 §3): errors of
 * mail servers keep them under the names that those of HTTP servers have.
 */
export const mailCodes: ReadonlySet<number> = new Set([
  450, 452, 454, 455, 521, 530, 534, 535, 538, 550, 551, 552, 553, 554, 555, 556,
])

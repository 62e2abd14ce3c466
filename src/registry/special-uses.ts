/** What a code is kept for, so that an application has no use for it in its own answers. */
export interface SpecialUse {
  readonly code: number
  /** Whom or what it is for, or the request fields that it answers, as the end of a sentence. */
  readonly for: string
  readonly reference: string
  /** What to answer, likeliest first. */
  readonly instead: readonly number[]
  /** What code names (see `no-misused-code/uses.ts`) by which it shows that it is about that use. */
  readonly signs: RegExp
  /** Whether it answers a request field, so that it is right wherever that field is read. */
  readonly isAnswer?: boolean
}

/** The codes that have one use, which only few services have. */
export const specialUses: readonly SpecialUse[] = [
  {
    code: 203,
    for: 'proxies that change what the origin server answered',
    reference: 'RFC 9110 §15.3.4',
    instead: [200, 401],
    signs: /proxy/i,
  },
  {
    code: 206,
    for: '`Range`',
    reference: 'RFC 9110 §15.3.7',
    instead: [200, 207],
    signs: /(?<![A-Za-z]|content-)range(?![a-z])|(?<![A-Z]|[Cc]ontent-?)Range(?!Error|[a-z])|(?<!CONTENT_)RANGE/,
    isAnswer: true,
  },
  {
    code: 208,
    for: 'members of a 207 (Multi-Status) response that it lists a second time',
    reference: 'RFC 5842 §7.1',
    instead: [409, 200],
    signs: /multi-?status/i,
  },
  {
    code: 226,
    for: 'changes since an earlier response, which a request asks for by `A-IM`',
    reference: 'RFC 3229 §10.4.1',
    instead: [409, 200],
    signs: /\ba-?im\b|delta/i,
  },
  {
    code: 406,
    for: '`Accept` and its relatives',
    reference: 'RFC 9110 §15.5.7',
    instead: [400, 422],
    signs:
      /(?<![\w-])accepts?(?:Charsets?|Encodings?|Languages?|Types?)?(?![\w-])|(?<![\w-])accept-[a-z]|_ACCEPT\b|negotiat|\.format\(/i,
    isAnswer: true,
  },
  {
    code: 407,
    for: 'proxies that ask their clients for credentials',
    reference: 'RFC 9110 §15.5.8',
    instead: [401],
    signs: /proxy(?![ _-]?auth)/i,
  },
  {
    code: 408,
    for: 'requests that the client did not send in time',
    reference: 'RFC 9110 §15.5.9',
    instead: [504, 503],
    signs: /\.setTimeout\(|['"](timeout|aborted)['"]|clientError|requestTimeout/,
  },
  {
    code: 412,
    for: '`If-Match` and the other conditions of a request',
    reference: 'RFC 9110 §15.5.13',
    instead: [409, 400],
    // Resumable uploads answer it to a version that they do not speak, and WebDAV to `If`, `Depth` and `Overwrite`.
    signs: /if[-_]?(none[-_]?)?match|if[-_]?(un)?modified|etag|\bfresh\b|tus[-_]?resumable|overwrite/i,
    isAnswer: true,
  },
  {
    code: 417,
    for: 'an `Expect` field that the server cannot meet',
    reference: 'RFC 9110 §15.5.18',
    instead: [422, 400],
    signs: /\bexpect\b|checkExpectation/,
  },
  {
    code: 425,
    for: 'requests in the early data of a TLS handshake, which others may replay',
    reference: 'RFC 8470 §5.2',
    instead: [409, 403],
    signs: /early[-_]?data/i,
  },
  {
    code: 505,
    for: 'versions of HTTP, and not of an API',
    reference: 'RFC 9110 §15.6.6',
    instead: [400],
    signs: /httpVersion(?!Not)|HTTP\/\d/,
  },
  {
    code: 506,
    for: 'servers whose transparent negotiation leads in a circle',
    reference: 'RFC 2295 §8.1',
    instead: [500],
    signs: /\bnegotiate\b|alternates/i,
  },
  {
    code: 508,
    for: 'WebDAV requests whose bindings lead in a circle',
    reference: 'RFC 5842 §7.2',
    instead: [500, 409],
    signs: /depth|cdn-?loop|\bvia\b/i,
  },
  {
    code: 511,
    for: 'networks that ask for a login before they let anyone through',
    reference: 'RFC 6585 §6',
    instead: [401, 403],
    signs: /proxy|captive/i,
  },
]

/** What code names by which it shows that it speaks WebDAV, whose servers have a use for most of these codes. */
export const webdavSigns = /webdav|propfind|proppatch|mkcol|caldav|carddav/i

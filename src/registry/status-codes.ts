/**
 * The HTTP Status Code Registry of IANA (snapshot of 2025-09-15) with what RFC 9110 §15 and the documents
 * behind the other codes say of each.
 *
 * - `standard` is defined and in use; `temporary` is registered for a draft; `reserved` is kept for future use;
 *   `unused` cannot be assigned; `deprecated` was withdrawn by its own or a later specification;
 *   `obsoleted` is marked so by IANA.
 */
export type Standing = 'standard' | 'deprecated' | 'obsoleted' | 'unused' | 'reserved' | 'temporary'

/**
 * Whether a response with the code carries content (RFC 9110 §6.4.1): `forbidden` codes end with the header
 * section, `empty` (205) must be framed as zero length, the others may carry content.
 */
export type ContentRule = 'allowed' | 'forbidden' | 'empty'

/** Who may generate a code: the origin server, a gateway in front of it, or a proxy chosen by the client. */
export type Generator = 'origin' | 'gateway' | 'proxy'

/** How a cache may keep a response with the code: by heuristics, only when told so explicitly, or never. */
export type Caching = 'heuristic' | 'explicit' | 'never'

export interface StatusCode {
  readonly code: number
  /** The reason phrase as IANA lists it; `(Unused)` where it lists none. */
  readonly phrase: string
  /** Phrases that earlier specifications, servers or libraries used for the same code. */
  readonly formerPhrases: readonly string[]
  /** Document and section that define the code, as messages cite it. */
  readonly reference: string
  /** Section of RFC 2616, for the codes it defined. */
  readonly rfc2616?: string
  readonly standing: Standing
  /** For codes that are not to be used: who said so, and what serves instead. */
  readonly withdrawal?: { readonly by: string; readonly instead: string; readonly codes: readonly number[] }
  readonly content: ContentRule
  readonly caching: Caching
  readonly generators: readonly Generator[]
}

type Row = Partial<Omit<StatusCode, 'code' | 'phrase' | 'reference'>>

const everyone: readonly Generator[] = ['origin', 'gateway']

function code(code: number, phrase: string, reference: string, row: Row = {}): StatusCode {
  return {
    code,
    phrase,
    reference: /^\d/.test(reference) ? `RFC 9110 §${reference}` : reference,
    formerPhrases: [],
    standing: 'standard',
    content: code < 200 ? 'forbidden' : 'allowed',
    caching: 'explicit',
    generators: everyone,
    ...row,
  }
}

/** Every row of the registry, in order. */
export const statusCodes: readonly StatusCode[] = [
  code(100, 'Continue', '15.2.1', { rfc2616: '10.1.1' }),
  code(101, 'Switching Protocols', '15.2.2', { formerPhrases: ['Switching Protocol'], rfc2616: '10.1.2' }),
  code(102, 'Processing', 'RFC 2518 §10.1', {
    standing: 'deprecated',
    withdrawal: {
      by: 'RFC 4918 dropped it from WebDAV and browsers ignore it',
      instead: 'answer 202 (Accepted) and let the client ask again',
      codes: [202],
    },
    generators: ['origin'],
  }),
  code(103, 'Early Hints', 'RFC 8297 §2'),
  code(104, 'Upload Resumption Supported', 'draft-ietf-httpbis-resumable-upload', {
    standing: 'temporary',
    generators: ['origin'],
  }),

  code(200, 'OK', '15.3.1', { rfc2616: '10.2.1', caching: 'heuristic' }),
  code(201, 'Created', '15.3.2', { rfc2616: '10.2.2', generators: ['origin'] }),
  code(202, 'Accepted', '15.3.3', { rfc2616: '10.2.3', generators: ['origin'] }),
  code(203, 'Non-Authoritative Information', '15.3.4', {
    formerPhrases: ['Partial Information', 'Non-Authoritative Info'],
    rfc2616: '10.2.4',
    caching: 'heuristic',
    generators: ['proxy', 'gateway'],
  }),
  code(204, 'No Content', '15.3.5', {
    rfc2616: '10.2.5',
    content: 'forbidden',
    caching: 'heuristic',
    generators: ['origin'],
  }),
  code(205, 'Reset Content', '15.3.6', { rfc2616: '10.2.6', content: 'empty', generators: ['origin'] }),
  code(206, 'Partial Content', '15.3.7', { rfc2616: '10.2.7', caching: 'heuristic' }),
  code(207, 'Multi-Status', 'RFC 4918 §11.1', { generators: ['origin'] }),
  code(208, 'Already Reported', 'RFC 5842 §7.1', { generators: ['origin'] }),
  code(226, 'IM Used', 'RFC 3229 §10.4.1', { generators: ['origin'] }),

  code(300, 'Multiple Choices', '15.4.1', {
    formerPhrases: ['Ambiguous'],
    rfc2616: '10.3.1',
    caching: 'heuristic',
    generators: ['origin'],
  }),
  code(301, 'Moved Permanently', '15.4.2', { rfc2616: '10.3.2', caching: 'heuristic' }),
  code(302, 'Found', '15.4.3', { formerPhrases: ['Moved Temporarily'], rfc2616: '10.3.3' }),
  code(303, 'See Other', '15.4.4', { rfc2616: '10.3.4', generators: ['origin'] }),
  code(304, 'Not Modified', '15.4.5', { rfc2616: '10.3.5', content: 'forbidden' }),
  code(305, 'Use Proxy', '15.4.6', {
    rfc2616: '10.3.6',
    standing: 'deprecated',
    withdrawal: {
      by: 'RFC 7231 deprecated it, because configuring a proxy in-band is a security risk',
      instead: 'configure the proxy in the client, or redirect with 307 or 308',
      codes: [307, 308],
    },
    caching: 'never',
    generators: ['origin'],
  }),
  code(306, '(Unused)', '15.4.7', {
    formerPhrases: ['Switch Proxy', 'Unused', 'Reserved'],
    rfc2616: '10.3.7',
    standing: 'unused',
    withdrawal: {
      by: 'it was dropped from HTTP/1.1 and its number is reserved',
      instead: 'redirect with 307 or 308',
      codes: [307, 308],
    },
    caching: 'never',
    generators: [],
  }),
  code(307, 'Temporary Redirect', '15.4.8', { rfc2616: '10.3.8' }),
  code(308, 'Permanent Redirect', '15.4.9', { caching: 'heuristic' }),

  code(400, 'Bad Request', '15.5.1', { rfc2616: '10.4.1' }),
  code(401, 'Unauthorized', '15.5.2', { rfc2616: '10.4.2', generators: ['origin'] }),
  code(402, 'Payment Required', '15.5.3', {
    rfc2616: '10.4.3',
    standing: 'reserved',
    withdrawal: {
      by: 'it is reserved for future use and has no meaning of its own',
      instead: 'answer 403, or 429 where a quota is used up',
      codes: [403, 429],
    },
  }),
  code(403, 'Forbidden', '15.5.4', { rfc2616: '10.4.4' }),
  code(404, 'Not Found', '15.5.5', { rfc2616: '10.4.5', caching: 'heuristic', generators: ['origin'] }),
  code(405, 'Method Not Allowed', '15.5.6', {
    formerPhrases: ['Not Allowed'],
    rfc2616: '10.4.6',
    caching: 'heuristic',
    generators: ['origin'],
  }),
  code(406, 'Not Acceptable', '15.5.7', { rfc2616: '10.4.7', generators: ['origin'] }),
  code(407, 'Proxy Authentication Required', '15.5.8', {
    formerPhrases: ['Proxy Auth Required'],
    rfc2616: '10.4.8',
    generators: ['proxy'],
  }),
  code(408, 'Request Timeout', '15.5.9', { formerPhrases: ['Request Time-out'], rfc2616: '10.4.9' }),
  code(409, 'Conflict', '15.5.10', { rfc2616: '10.4.10', generators: ['origin'] }),
  code(410, 'Gone', '15.5.11', { rfc2616: '10.4.11', caching: 'heuristic', generators: ['origin'] }),
  code(411, 'Length Required', '15.5.12', { rfc2616: '10.4.12' }),
  code(412, 'Precondition Failed', '15.5.13', { rfc2616: '10.4.13', generators: ['origin'] }),
  code(413, 'Content Too Large', '15.5.14', {
    formerPhrases: ['Payload Too Large', 'Request Entity Too Large', 'Request Too Long', 'Entity Too Large'],
    rfc2616: '10.4.14',
  }),
  code(414, 'URI Too Long', '15.5.15', {
    formerPhrases: ['Request-URI Too Long', 'Request-URI Too Large'],
    rfc2616: '10.4.15',
    caching: 'heuristic',
  }),
  code(415, 'Unsupported Media Type', '15.5.16', { rfc2616: '10.4.16' }),
  code(416, 'Range Not Satisfiable', '15.5.17', {
    formerPhrases: ['Requested Range Not Satisfiable'],
    rfc2616: '10.4.17',
  }),
  code(417, 'Expectation Failed', '15.5.18', { rfc2616: '10.4.18' }),
  code(418, '(Unused)', '15.5.19', {
    formerPhrases: ["I'm a teapot", 'Im a teapot', 'I am a teapot', 'Teapot'],
    standing: 'unused',
    withdrawal: {
      by: 'it comes from the jokes of RFC 2324 and RFC 7168, and the registry keeps it unused',
      instead: 'answer the code that says what happened',
      codes: [],
    },
    generators: [],
  }),
  code(421, 'Misdirected Request', '15.5.20', { formerPhrases: ['Misdirected'] }),
  code(422, 'Unprocessable Content', '15.5.21', {
    formerPhrases: ['Unprocessable Entity', 'Unprocessable'],
    generators: ['origin'],
  }),
  code(423, 'Locked', 'RFC 4918 §11.3', { generators: ['origin'] }),
  code(424, 'Failed Dependency', 'RFC 4918 §11.4', { formerPhrases: ['Method Failure'], generators: ['origin'] }),
  code(425, 'Too Early', 'RFC 8470 §5.2', {
    formerPhrases: ['Unordered Collection', 'Reserved for WebDAV advanced collections'],
  }),
  code(426, 'Upgrade Required', '15.5.22'),
  code(428, 'Precondition Required', 'RFC 6585 §3', { caching: 'never', generators: ['origin'] }),
  code(429, 'Too Many Requests', 'RFC 6585 §4', { caching: 'never' }),
  code(431, 'Request Header Fields Too Large', 'RFC 6585 §5', { caching: 'never' }),
  code(451, 'Unavailable For Legal Reasons', 'RFC 7725 §3', { caching: 'heuristic' }),

  code(500, 'Internal Server Error', '15.6.1', { rfc2616: '10.5.1' }),
  code(501, 'Not Implemented', '15.6.2', { rfc2616: '10.5.2', caching: 'heuristic' }),
  code(502, 'Bad Gateway', '15.6.3', { rfc2616: '10.5.3', generators: ['gateway'] }),
  code(503, 'Service Unavailable', '15.6.4', {
    formerPhrases: ['Service Temporarily Unavailable'],
    rfc2616: '10.5.4',
  }),
  code(504, 'Gateway Timeout', '15.6.5', {
    formerPhrases: ['Gateway Time-out'],
    rfc2616: '10.5.5',
    generators: ['gateway'],
  }),
  code(505, 'HTTP Version Not Supported', '15.6.6', { rfc2616: '10.5.6' }),
  code(506, 'Variant Also Negotiates', 'RFC 2295 §8.1', { generators: ['origin'] }),
  code(507, 'Insufficient Storage', 'RFC 4918 §11.5', { generators: ['origin'] }),
  code(508, 'Loop Detected', 'RFC 5842 §7.2', { generators: ['origin'] }),
  code(510, 'Not Extended', 'RFC 2774 §7', {
    formerPhrases: ['Not Extended (OBSOLETED)'],
    standing: 'obsoleted',
    withdrawal: {
      by: 'RFC 2774 is Historic and IANA marks the code as obsoleted',
      instead: 'answer 501, or the 4xx code that says what the request lacks',
      codes: [501],
    },
    generators: ['origin'],
  }),
  code(511, 'Network Authentication Required', 'RFC 6585 §6', { caching: 'never', generators: ['proxy'] }),
]

const byCode = new Map(statusCodes.map((row) => [row.code, row]))

/** The registry's row of a code, or `undefined` for a number it does not assign. */
export function statusCode(code: number): StatusCode | undefined {
  return byCode.get(code)
}

/** Whether a number can be a status code at all: an integer of three digits, 100 to 599 (RFC 9110 §15). */
export function isStatusCode(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599
}

/** Whether clients go to the target of `Location` with the code, or may (RFC 9110 §15.4). */
export function isRedirectCode(code: unknown): code is number {
  return [300, 301, 302, 303, 307, 308].some((one) => one === code)
}

/** Whether a response with the code may not carry content, whatever the request was (RFC 9110 §6.4.1 and §15.3.6). */
export function forbidsContent(code: number): boolean {
  return (code >= 100 && code < 200) || (byCode.get(code)?.content ?? 'allowed') !== 'allowed'
}

/** The code with its phrase, as messages name it: `204 No Content`; the bare number where there is no phrase. */
export function nameOf(code: number): string {
  const row = byCode.get(code)
  return row === undefined || row.phrase === '(Unused)' ? String(code) : `${code} ${row.phrase}`
}

/** The codes that are not to be sent in any way; 402 and 418, which have no meaning either, are sent on purpose. */
export const withdrawnCodes: ReadonlySet<number> = new Set([102, 305, 306, 510])

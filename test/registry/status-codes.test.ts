import { describe, expect, it } from 'vitest'
import { codeOfPhrase, isFormerPhrase } from '../../src/registry/phrases.ts'
import { forbidsContent, isStatusCode, nameOf, statusCode, statusCodes } from '../../src/registry/status-codes.ts'

/** The registry of IANA, as numbers and phrases alone. */
const iana = `
100 Continue, 101 Switching Protocols, 102 Processing, 103 Early Hints, 104 Upload Resumption Supported,
200 OK, 201 Created, 202 Accepted, 203 Non-Authoritative Information, 204 No Content, 205 Reset Content,
206 Partial Content, 207 Multi-Status, 208 Already Reported, 226 IM Used,
300 Multiple Choices, 301 Moved Permanently, 302 Found, 303 See Other, 304 Not Modified, 305 Use Proxy, 306 (Unused),
307 Temporary Redirect, 308 Permanent Redirect,
400 Bad Request, 401 Unauthorized, 402 Payment Required, 403 Forbidden, 404 Not Found, 405 Method Not Allowed,
406 Not Acceptable, 407 Proxy Authentication Required, 408 Request Timeout, 409 Conflict, 410 Gone, 411 Length Required,
412 Precondition Failed, 413 Content Too Large, 414 URI Too Long, 415 Unsupported Media Type, 416 Range Not Satisfiable,
417 Expectation Failed, 418 (Unused), 421 Misdirected Request, 422 Unprocessable Content, 423 Locked,
424 Failed Dependency, 425 Too Early, 426 Upgrade Required, 428 Precondition Required, 429 Too Many Requests,
431 Request Header Fields Too Large, 451 Unavailable For Legal Reasons,
500 Internal Server Error, 501 Not Implemented, 502 Bad Gateway, 503 Service Unavailable, 504 Gateway Timeout,
505 HTTP Version Not Supported, 506 Variant Also Negotiates, 507 Insufficient Storage, 508 Loop Detected,
510 Not Extended, 511 Network Authentication Required`

it('has every code of the registry, in order, and no other', () => {
  expect(statusCodes.map(({ code, phrase }) => `${code} ${phrase}`)).toEqual(iana.trim().split(/,\s+/))
})

it.each([105, 199, 209, 218, 227, 299, 309, 419, 420, 427, 430, 440, 444, 449, 450, 498, 499, 509, 520, 529, 598])(
  'does not know %i, which nothing assigns',
  (code) => {
    expect(statusCode(code)).toBeUndefined()
  },
)

describe('errors of popular lists, which must not come back', () => {
  it.each([
    [102, { standing: 'deprecated' }, 'is no longer a part of WebDAV'],
    [203, { phrase: 'Non-Authoritative Information', generators: ['proxy', 'gateway'] }, 'is of a transforming proxy'],
    [202, { phrase: 'Accepted' }, 'is not 201'],
    [206, { reference: 'RFC 9110 §15.3.7' }, 'is part of HTTP itself'],
    [302, { phrase: 'Found' }, 'is not `60W`, nor moved temporarily'],
    [306, { standing: 'unused' }, 'is not `60S`'],
    [308, { standing: 'standard', reference: 'RFC 9110 §15.4.9' }, 'is no draft'],
    [405, { generators: ['origin'] }, 'may refuse GET like any other method'],
    [406, { phrase: 'Not Acceptable' }, 'is not `50W`'],
    [408, { phrase: 'Request Timeout' }, 'has no hyphen'],
    [413, { phrase: 'Content Too Large' }, 'has its current name'],
    [414, { phrase: 'URI Too Long' }, 'has its current name'],
    [416, { phrase: 'Range Not Satisfiable' }, 'has its current name'],
    [418, { standing: 'unused' }, 'is no code of HTTP'],
    [422, { phrase: 'Unprocessable Content', reference: 'RFC 9110 §15.5.21' }, 'is of HTTP, not of WebDAV alone'],
    [425, { standing: 'standard', reference: 'RFC 8470 §5.2' }, 'is a proposed standard, not experimental'],
    [426, { reference: 'RFC 9110 §15.5.22' }, 'is defined by RFC 9110'],
    [501, { phrase: 'Not Implemented' }, 'is not `Implemented`'],
    [502, { phrase: 'Bad Gateway', generators: ['gateway'] }, 'is not `40S`'],
    [506, { phrase: 'Variant Also Negotiates' }, 'is the only one of its name'],
    [507, { phrase: 'Insufficient Storage', reference: 'RFC 4918 §11.5' }, 'is not 506'],
    [510, { standing: 'obsoleted' }, 'is obsoleted'],
    [511, { generators: ['proxy'] }, 'is of intercepting proxies'],
  ])('%i %o: it %s', (...[code, facts]) => {
    expect(statusCode(code)).toMatchObject(facts)
  })
})

it('marks just 102, 104, 305, 306, 402, 418 and 510 as anything but standard', () => {
  const others = statusCodes.filter(({ standing }) => standing !== 'standard')
  expect(Object.fromEntries(others.map(({ code, standing }) => [code, standing]))).toEqual({
    102: 'deprecated',
    104: 'temporary',
    305: 'deprecated',
    306: 'unused',
    402: 'reserved',
    418: 'unused',
    510: 'obsoleted',
  })
})

it('says of every code that is withdrawn who did so and what serves instead, by codes that are standard', () => {
  for (const { code, standing, withdrawal } of statusCodes) {
    expect(withdrawal !== undefined, String(code)).toBe(standing !== 'standard' && standing !== 'temporary')
    for (const instead of withdrawal?.codes ?? []) expect(statusCode(instead)?.standing).toBe('standard')
  }
})

it('forbids content with 1xx, 204, 205 and 304, and with nothing else', () => {
  const forbidding = Array.from({ length: 500 }, (_, index) => index + 100).filter(forbidsContent)
  expect(forbidding.filter((code) => code >= 200)).toEqual([204, 205, 304])
  expect(forbidding.filter((code) => code < 200)).toHaveLength(100)
  expect(statusCode(205)?.content).toBe('empty')
})

it('takes for heuristically cacheable what RFC 9110 §15.1 and RFC 7725 list', () => {
  const cacheable = statusCodes.filter(({ caching }) => caching === 'heuristic').map(({ code }) => code)
  expect(cacheable).toEqual([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501])
})

it('lets no cache store 428, 429, 431 and 511', () => {
  for (const code of [428, 429, 431, 511]) expect(statusCode(code)?.caching).toBe('never')
})

it('cites RFC 9110 by section, and RFC 2616 for the codes that it defined', () => {
  for (const { code, reference, rfc2616 } of statusCodes) {
    expect(reference, String(code)).toMatch(/^(RFC \d+ §\d+(\.\d+)*|draft-[\w-]+)$/)
    const wasThere = (code <= 505 && code % 100 <= 17 && ![102, 103, 104, 207, 208, 308].includes(code)) || code === 504
    expect(rfc2616 !== undefined, String(code)).toBe(wasThere)
    // Both documents define the codes of a class in the order of their numbers.
    if (rfc2616 !== undefined)
      expect(rfc2616).toMatch(new RegExp(`^10\\.${Math.floor(code / 100)}\\.${(code % 100) + 1}$`))
  }
})

it('knows numbers that can be codes', () => {
  expect([100, 299, 599].every(isStatusCode)).toBe(true)
  expect([99, 600, 404.5, Number.NaN, '404', null, undefined].some(isStatusCode)).toBe(false)
})

it('names codes by number and phrase', () => {
  expect([404, 418, 299].map(nameOf)).toEqual(['404 Not Found', '418', '299'])
})

describe('phrases', () => {
  it.each([
    ['Not Found', 404],
    ['NOT_FOUND', 404],
    ['Request Time-out', 408],
    ['Request Entity Too Large', 413],
    ['Payload Too Large', 413],
    ['Request-URI Too Long', 414],
    ['Requested Range Not Satisfiable', 416],
    ["I'm a teapot", 418],
    ['Unprocessable Entity', 422],
    ['Moved Temporarily', 302],
    ['Gateway Time-out', 504],
    ['Service Temporarily Unavailable', 503],
  ])('%s is of %i', (phrase, code) => {
    expect(codeOfPhrase(phrase)).toBe(code)
  })

  it('belong to one code each', () => {
    for (const { code, phrase, formerPhrases } of statusCodes) {
      for (const text of phrase === '(Unused)' ? formerPhrases : [phrase, ...formerPhrases])
        expect(codeOfPhrase(text), text).toBe(code)
    }
  })

  it('are former ones where the code has a newer one', () => {
    expect(['Payload Too Large', 'Unprocessable Entity', 'Moved Temporarily'].every(isFormerPhrase)).toBe(true)
    expect(['Content Too Large', 'Not Found', 'A text of our own'].some(isFormerPhrase)).toBe(false)
  })
})

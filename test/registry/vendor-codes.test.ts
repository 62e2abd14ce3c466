import { describe, expect, it } from 'vitest'
import { likelyCodes } from '../../src/registry/likely-codes.ts'
import { isStatusCode, statusCode } from '../../src/registry/status-codes.ts'
import { usualCures, vendorCodes, vendors, vendorsOf } from '../../src/registry/vendor-codes.ts'

describe.each(vendors)('%s', (vendor) => {
  it('has codes that can be sent and that the registry does not assign', () => {
    for (const code of Object.keys(vendorCodes[vendor]).map(Number)) {
      expect(isStatusCode(code)).toBe(true)
      expect(statusCode(code), String(code)).toBeUndefined()
    }
  })
})

it.each([
  [499, ['esri', 'nginx']],
  [530, ['cloudflare', 'pantheon']],
  [420, ['spring', 'twitter']],
  [419, ['laravel']],
  [404, []],
])('%i is used by %o', (code, users) => {
  expect(vendorsOf(code)).toEqual(users)
})

it('cures with registered codes only', () => {
  for (const [code, cures] of Object.entries(usualCures)) {
    expect(statusCode(Number(code))).toBeUndefined()
    for (const cure of cures) expect(statusCode(cure)?.standing).toBe('standard')
  }
})

it.each([
  [420, 429],
  [419, 401],
  [440, 401],
  [209, 200],
  [509, 429],
  // Two digits swapped: the likeliest slip of fingers.
  [240, 204],
])('%i was probably meant to be %i', (code, meant) => {
  expect(likelyCodes(code)[0]).toBe(meant)
})

it.each([
  [419, [401, 409, 429]],
  [209, [200, 208, 201]],
  [440, [401, 404, 400]],
])('%i offers common codes first, and none that asks for a field', (code, likely) => {
  expect(likelyCodes(code)).toEqual(likely)
})

it('never offers more than three codes, nor an interim or withdrawn one', () => {
  for (let code = 100; code < 600; code += 1) {
    const likely = likelyCodes(code)
    expect(likely.length).toBeLessThanOrEqual(3)
    for (const other of likely) expect(statusCode(other)).toMatchObject({ standing: 'standard' })
    expect(likely.some((other) => other < 200)).toBe(false)
  }
})

import type { INestApplication } from '@nestjs/common'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from './app.ts'

let app: INestApplication
let url: string

beforeAll(async () => {
  app = await createApp()
  await app.listen(0, '127.0.0.1')
  url = await app.getUrl()
})

afterAll(() => app.close())

it('lists and shows links', async () => {
  expect(await (await fetch(`${url}/links`)).json()).toHaveLength(1)
  expect(await (await fetch(`${url}/links/tea`)).json()).toMatchObject({ url: 'https://example.org/tea' })
})

it('counts clicks', async () => {
  expect(await (await fetch(`${url}/stats/tea`)).json()).toEqual({ clicks: 0 })
})

it('does not know every link', async () => {
  const response = await fetch(`${url}/links/coffee`)
  expect(response.status).toBe(404)
  expect(response.headers.get('Content-Type')).toContain('problem+json')
})

it('says that it does not know a path', async () => {
  expect((await fetch(`${url}/nowhere`)).status).toBe(404)
})

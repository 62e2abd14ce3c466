import { expect, it } from 'vitest'
import { createApp } from './app.ts'

const app = createApp()

it('lists and shows notes', async () => {
  expect(await (await app.request('/notes')).json()).toHaveLength(1)
  expect((await app.request('/notes/1')).headers.get('ETag')).toBe('"1"')
})

it('writes notes', async () => {
  const response = await app.request('/notes/7', { method: 'PUT', body: JSON.stringify({ text: 'bake bread' }) })
  expect(response.status).toBe(201)
})

it('keeps private notes private', async () => {
  expect((await app.request('/private')).status).toBe(401)
})

it('says that it does not know a path', async () => {
  expect((await app.request('/nowhere')).status).toBe(404)
})

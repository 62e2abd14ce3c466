import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from './app.js'

let server
let url

beforeAll(async () => {
  server = createApp().listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${server.address().port}`
})

afterAll(() => server.close())

const send = (path, method, body, headers) =>
  fetch(url + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

it('lists and shows books', async () => {
  expect((await fetch(`${url}/books`)).status).toBe(200)
  expect(await (await fetch(`${url}/books/1`)).json()).toMatchObject({ title: 'A Wizard of Earthsea' })
})

it('takes new books', async () => {
  const response = await send('/books', 'POST', { title: 'Tehanu', price: 11 })
  expect(response.status).toBe(201)
  expect(response.headers.get('Location')).toMatch(/^\/books\/\d+$/)
})

it('takes orders of those who are logged in', async () => {
  const response = await send('/orders', 'POST', { book: '1' }, { Authorization: 'Bearer me' })
  expect(response.status).toBe(201)
})

it('says that it does not know a path', async () => {
  expect((await fetch(`${url}/nowhere`)).status).toBe(404)
})

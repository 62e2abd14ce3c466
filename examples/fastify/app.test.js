import { expect, it } from 'vitest'
import { createApp } from './app.js'

const app = createApp()

it('opens and lists tickets', async () => {
  const opened = await app.inject({ method: 'POST', url: '/tickets', payload: { subject: 'no milk' } })
  expect(opened.statusCode).toBe(201)
  expect((await app.inject('/tickets')).json()).toHaveLength(2)
})

it('does not know every ticket', async () => {
  expect((await app.inject('/tickets/99')).statusCode).toBe(404)
})

it('logs people in', async () => {
  const response = await app.inject({ method: 'POST', url: '/sessions', payload: { name: 'me', password: 'tea' } })
  expect(response.statusCode).toBe(201)
})

it('says that it does not know a path', async () => {
  expect((await app.inject('/nowhere')).statusCode).toBe(404)
})

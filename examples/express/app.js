import express from 'express'
import { errorHandler } from './lib/errors.js'
import { createStore } from './lib/store.js'
import { booksRouter } from './routes/books.js'
import { ordersRouter } from './routes/orders.js'

/** The bookshop: Express 5, with mistakes that teams make. */
export function createApp(store = createStore()) {
  const app = express()
  app.set('env', 'test')
  app.use(express.json())
  app.use('/books', booksRouter(store))
  app.use('/orders', ordersRouter(store))

  app.get('/health', (req, res) => {
    res.sendStatus(200)
  })

  app.get('/maintenance', (req, res) => {
    res.setHeader('Retry-After', '2026-12-01')
    res.status(503).json({ error: 'back soon' })
  })

  app.use((req, res) => {
    res.status(404).json({ error: `nothing at ${req.path}` })
  })
  app.use(errorHandler)
  return app
}

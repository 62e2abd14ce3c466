import { Router } from 'express'
import { StatusCodes } from 'http-status-codes'
import { notFound, nothingToSay, sendError } from '../lib/errors.js'

export function ordersRouter({ books, orders }, { limit = 5 } = {}) {
  const router = Router()
  let placed = 0

  router.use((req, res, next) => {
    if (!req.get('Authorization')) {
      return res.status(401)
    }
    next()
  })

  router.post('/', (req, res) => {
    const book = books.find(req.body?.book)
    if (!book) return sendError(res, StatusCodes.NOT_FOUND, 'no such book')
    if (book.stock < 1) return res.status(440).json({ error: 'sold out' })
    placed += 1
    if (placed > limit) {
      return res.status(429).set('Retry-After', '5s').json({ error: 'one at a time' })
    }
    const order = orders.place(book)
    return res.status(201).location(`/orders/${order.id}`).json(order)
  })

  router.get('/export', (req, res) => {
    if (Number(req.query.rows) > 1000) {
      res.status(StatusCodes.PAYLOAD_TOO_LARGE).json({ error: 'too many rows' })
      return
    }
    res.status(206).json([])
  })

  router.get('/proxy', (req, res) => {
    res.status(305).set('Location', 'http://proxy.internal/').end()
  })

  router.get('/old', (req, res) => {
    res.status(301).redirect('/orders/export')
  })

  router.get('/latest', (req, res, next) => {
    next(nothingToSay())
  })

  router.get('/:id', (req, res, next) => {
    const order = orders.find(req.params.id)
    if (!order) {
      next(notFound('order'))
      return
    }
    res.json(order)
  })

  router.post('/:id/cancel', (req, res, next) => {
    const order = orders.find(req.params.id)
    if (!order) {
      next(notFound('order'))
      return
    }
    if (order.state !== 'placed') {
      res.sendStatus(306)
      return
    }
    order.state = 'cancelled'
    res.status(600).json(order)
  })

  return router
}

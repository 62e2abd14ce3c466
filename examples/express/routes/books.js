import { Router } from 'express'
import { StatusCodes } from 'http-status-codes'
import { notFound, sendError } from '../lib/errors.js'

export function booksRouter({ books }) {
  const router = Router()

  router.get('/', (req, res) => {
    res.json(books.all())
  })

  router.post('/', (req, res) => {
    const { title, price } = req.body ?? {}
    if (price < 0) {
      sendError(res, 422, 'a price is not negative')
      return
    }
    if (!title) res.status(400).json({ error: 'a book has a title' })
    const book = books.add({ title, price })
    res.status(StatusCodes.CREATED).location(`/books/${book.id}`).json(book)
  })

  router.get('/:id', (req, res) => {
    const book = books.find(req.params.id)
    if (!book) {
      res.status('404').json({ error: 'no such book' })
      return
    }
    res.json(book)
  })

  router.put('/:id', (req, res) => {
    const isNew = books.replace(req.params.id, req.body)
    if (isNew) {
      res.sendStatus(StatusCodes.CREATED)
      return
    }
    res.redirect(`/books/${req.params.id}`)
  })

  router.patch('/:id', (req, res, next) => {
    const book = books.find(req.params.id)
    if (!book) {
      next(notFound('book'))
      return
    }
    Object.assign(book, req.body)
    res.status(205).json(book)
  })

  router.delete('/:id', (req, res) => {
    if (!books.remove(req.params.id)) return res.send(404)
    return res.status(204).json({ deleted: req.params.id })
  })

  router.get('/:id/cover', (req, res) => {
    if (req.get('If-None-Match') === '"cover"') {
      res.status(304).send('the cover has not changed')
      return
    }
    res.redirect(`/covers/${req.params.id}.jpg`, 301)
  })

  router.all('/:id/reviews', (req, res) => {
    if (req.method !== 'GET') {
      res.status(405).json({ error: `${req.method} is not for reviews` })
      return
    }
    res.json([])
  })

  return router
}

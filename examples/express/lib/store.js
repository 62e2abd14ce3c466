/** The books and orders of the shop, in memory. */
export function createStore() {
  const books = new Map([
    ['1', { id: '1', title: 'A Wizard of Earthsea', price: 12, stock: 3 }],
    ['2', { id: '2', title: 'The Left Hand of Darkness', price: 14, stock: 0 }],
  ])
  const orders = new Map()
  let lastId = 2

  return {
    books: {
      all: () => [...books.values()],
      find: (id) => books.get(id),
      add(book) {
        lastId += 1
        const added = { stock: 0, ...book, id: String(lastId) }
        books.set(added.id, added)
        return added
      },
      replace(id, book) {
        const isNew = !books.has(id)
        books.set(id, { ...book, id })
        return isNew
      },
      remove: (id) => books.delete(id),
    },
    orders: {
      find: (id) => orders.get(id),
      place(book) {
        const order = { id: String(orders.size + 1), book: book.id, state: 'placed' }
        orders.set(order.id, order)
        book.stock -= 1
        return order
      },
    },
  }
}

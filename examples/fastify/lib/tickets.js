/** Support tickets, in memory. */
export function createTickets() {
  const tickets = new Map([['1', { id: '1', subject: 'no tea', state: 'open', attachments: ['photo.jpg'] }]])
  return {
    all: () => [...tickets.values()],
    find: (id) => tickets.get(id),
    open(subject) {
      const ticket = { id: String(tickets.size + 1), subject, state: 'open', attachments: [] }
      tickets.set(ticket.id, ticket)
      return ticket
    },
    remove: (id) => tickets.delete(id),
  }
}

import axios from 'axios'

/** Sends mails through the mail service; says whether it took them. */
export async function sendMail(baseURL, mail) {
  const response = await axios.post('/mails', mail, { baseURL, validateStatus: () => true })
  if (response.statusCode === 202) return 'queued'
  if (Math.floor(response.status / 100) === 200) return 'sent'
  if (response.status >= 400 && response.status <= 500) return 'refused'
  return 'failed'
}

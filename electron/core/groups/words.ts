import { normalise } from './headings/normalise.ts'

export { normalise }

const totalWords =
  /^(?:grand |sub ?)?(?:total|totals|totale|totales|totaux|totais|summe|gesamt|gesamtsumme|insgesamt|somme|suma|somma|soma|subtotal)\b/
const footWords =
  /^(?:page|seite|pagina|printed|gedruckt|imprime|impreso|stampato|impresso|report|generated|erstellt|end of|ende der)\b/

export const isTotal = (text: string): boolean => totalWords.test(normalise(text))
export const isFootLine = (text: string): boolean => footWords.test(normalise(text))

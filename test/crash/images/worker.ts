import { checkSlice, SliceOrder } from './check-slice.ts'
import { plantForImages } from './planted.ts'
import { readRecording } from './record.ts'

const [scratch = '', plant = ''] = process.argv.slice(2)
// The hooks must be there before the first module of the product is loaded.
if (plant !== '') plantForImages(plant)
const { openStore } = await import('#adapters/store/open-store.ts')

process.on('message', (message) => {
  const order = SliceOrder.parse(message)
  void checkSlice(order, readRecording(order.folder), openStore, scratch).then((result) =>
    process.send?.(result),
  )
})

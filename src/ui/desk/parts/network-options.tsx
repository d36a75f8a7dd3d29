/** Every network, as the options of a choice. */
import { catalogue } from '../../../networks/catalogue.ts'

export function NetworkOptions() {
  return (
    <>
      {catalogue.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  )
}

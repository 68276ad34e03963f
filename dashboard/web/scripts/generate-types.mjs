// Writes src/api/generated/*.d.ts from the committed contracts of the three services; nothing on the wire is typed by hand.
import { mkdir, stat, writeFile } from 'node:fs/promises'
import openapiTypescript, { astToString } from 'openapi-typescript'

const SERVICES = ['department', 'task', 'reporting']
const FOLDER = new URL('../src/api/generated/', import.meta.url)

await mkdir(FOLDER, { recursive: true })
for (const service of SERVICES) {
  const contract = new URL(`../../../${service}-service/openapi/${service}-service.yaml`, import.meta.url)
  const types = new URL(`${service}.d.ts`, FOLDER)
  if (await isNewer(types, contract)) continue
  const text = astToString(await openapiTypescript(contract))
  // The page's own address of a service, see `ServicePaths` of the server part.
  await writeFile(types, text.replaceAll('"/api/v1/', `"/api/${service}/v1/`))
}

async function isNewer(made, source) {
  const times = await Promise.all(
    [made, source].map((file) =>
      stat(file).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    ),
  )
  return times[0] > times[1]
}

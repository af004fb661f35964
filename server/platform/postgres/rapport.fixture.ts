// A process that holds an embedded database until it is killed; the tests start it to see what a killed Rapport leaves.
import { startEmbeddedPostgres } from './embedded.ts';
import { isSetupError } from '../setup-error.ts';

const [folder = '', settings = '{}'] = process.argv.slice(2);
const tell = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const server = await startEmbeddedPostgres({
    folder,
    settings: JSON.parse(settings) as Record<string, string>,
    onProgress: (step) => tell({ step }),
  });
  tell({ pid: server.pid });
} catch (error) {
  tell(isSetupError(error) ? { message: error.message } : { crash: String(error) });
}

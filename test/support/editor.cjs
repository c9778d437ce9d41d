// yaml-language-server, which is CommonJS, in a process of its own: JSON in, JSON out.
const { readFileSync } = require('node:fs');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { getLanguageService } = require('yaml-language-server');
const { TextDocument } = require('vscode-languageserver-textdocument');

const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
});
service.configure({ validate: true, completion: true, hover: true, format: false, schemas: [] });
// It knows a document by its address and version.
let version = 0;
const open = (text) => TextDocument.create(pathToFileURL('bank/1-secure/made.yaml').href, 'yaml', ++version, text);

(async () => {
  const { validate, complete } = JSON.parse(readFileSync(0, 'utf8'));
  const told = [];
  for (const text of validate) {
    const found = await service.doValidation(open(text), false);
    told.push(found.map(({ range, message }) => `${range.start.line + 1}: ${message}`));
  }
  const { items } = await service.doComplete(open(complete.text), complete.at, false);
  process.stdout.write(JSON.stringify({ told, labels: items.map(({ label }) => label) }));
})();

# The peer in many-files.mjs: python's jsonschema (Debian package python3-jsonschema) with PyYAML. Usage: json-schema.py SCHEMAS FOLDER; exit 1 if anything is wrong.
import json, pathlib, sys, warnings
warnings.simplefilter('ignore')
import jsonschema, yaml

Loader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)
# Its identifiers must be whole addresses, and its regular expressions know no letters of all scripts by \p{L}.
BASE = 'https://crmplan.invalid/'
schemas = {BASE + path.name: {**json.loads(path.read_text().replace(r'\\p{L}\\p{N}_', r'\\w')), '$id': BASE + path.name} for path in pathlib.Path(sys.argv[1]).glob('*.schema.json')}
schema = schemas[BASE + 'plan.schema.json']
resolver = jsonschema.RefResolver(base_uri=schema['$id'], referrer=schema, store=schemas)
validator = jsonschema.Draft202012Validator(schema, resolver=resolver, format_checker=jsonschema.FormatChecker(['date']))
wrong = [path for path in sorted(pathlib.Path(sys.argv[2]).glob('*.yaml')) if not validator.is_valid(yaml.load(path.read_text(encoding='utf-8'), Loader))]
print(Loader.__name__, len(wrong))
sys.exit(1 if wrong else 0)

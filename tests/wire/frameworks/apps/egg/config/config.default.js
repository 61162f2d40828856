export default { keys: 'told', security: { csrf: { enable: false } }, logger: { level: 'NONE', consoleLevel: 'NONE' } };

-- Neovim as a user has it, and the server that nvim-lspconfig starts. Neovim before 0.10 doesn't ask for diagnostics by itself, so it is told to.
local root = vim.fn.getcwd()
local settings = vim.fn.json_decode(vim.env.SETTINGS)
vim.cmd('edit app.js')
local buffer = vim.api.nvim_get_current_buf()
local document = { uri = vim.uri_from_bufnr(buffer) }
local id = vim.lsp.start_client({
  cmd = { vim.env.SERVER, '--stdio' },
  root_dir = root,
  handlers = {
    ['workspace/configuration'] = function(_, asked) return vim.tbl_map(function() return settings end, asked.items) end,
    ['eslint/confirmESLintExecution'] = function() return 4 end,
  },
})
vim.lsp.buf_attach_client(buffer, id)
local client = vim.lsp.get_client_by_id(id)
vim.wait(30000, function() return client.initialized == true end, 20)

local function diagnostics()
  local pulled = client.request_sync('textDocument/diagnostic', { textDocument = document }, 30000, buffer)
  vim.lsp.diagnostic.on_publish_diagnostics(nil, { uri = document.uri, diagnostics = pulled.result.items }, { client_id = id, bufnr = buffer }, {})
  return vim.tbl_map(function(each) return { each.lnum, each.col, each.end_col, each.source, each.code } end, vim.diagnostic.get(buffer))
end

local before = diagnostics()
client.request_sync('workspace/executeCommand', { command = 'eslint.applyAllFixes', arguments = { { uri = document.uri, version = vim.lsp.util.buf_versions[buffer] } } }, 30000, buffer)
local after = diagnostics()
vim.cmd('silent write')
io.stdout:write(vim.fn.json_encode({ before = before, after = after }))
vim.cmd('qall!')

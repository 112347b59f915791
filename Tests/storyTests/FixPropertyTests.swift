import Content
import Diagnostics
import Model
import TestSupport
import Testing

@testable import story
